package vn.bieuduong.identity;

import vn.bieuduong.platform.id.AccountName;

/**
 * Người được đại diện: a citizen for whom somebody acts today by power of attorney.
 *
 * @param account his account
 * @param procedure the procedure on whose dossiers he is represented; "" for all
 */
public record Principal(AccountName account, String displayName, String procedure) {

    /** Whether it is he, and this procedure. */
    boolean is(AccountName citizen, String id) {
        return account.equals(citizen) && (procedure.isEmpty() || procedure.equals(id));
    }
}
