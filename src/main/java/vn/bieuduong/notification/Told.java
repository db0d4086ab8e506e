package vn.bieuduong.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.bieuduong.identity.Role;
import vn.bieuduong.platform.id.AccountName;

/** Ai được báo gì: all that was told of a dossier; whoever calls has checked that the reader may know. */
@ApplicationScoped
@Transactional
public class Told {

    private static final int SHOWN = 500;

    /** Người đọc: what an account's owner is called, whether he does something for the office, and whether he can sign in. */
    record Reader(String name, boolean ofOffice, boolean signsIn) {}

    private final EntityManager em;

    @Inject
    public Told(EntityManager em) {
        this.em = em;
    }

    /** Oldest first; two queries, however many there are. */
    public List<ToldLine> of(UUID dossier) {
        List<OutboxMessage> messages = em.createQuery(
                        "select m from OutboxMessage m where m.dossier = :d order by m.createdAt, m.written",
                        OutboxMessage.class)
                .setParameter("d", dossier.toString())
                .setMaxResults(SHOWN)
                .getResultList();
        Map<AccountName, Reader> readers = readers(messages.stream()
                .flatMap(one -> one.account().stream())
                .map(AccountName::value)
                .collect(Collectors.joining(",")));
        return messages.stream().map(one -> one.toldLine(readers)).toList();
    }

    private Map<AccountName, Reader> readers(String accounts) {
        Map<AccountName, Reader> readers = new HashMap<>();
        if (!accounts.isEmpty()) {
            em.createNativeQuery(
                            "select a.name, a.display_name, exists (select 1 from account_duty d where d.account_id = a.id"
                                    + " and split_part(d.duty, '@', 1) = any (string_to_array(?2, ','))), not a.represented_only from account a"
                                    + " where a.name = any (string_to_array(?1, ','))")
                    .setParameter(1, accounts)
                    .setParameter(
                            2,
                            Arrays.stream(Role.values())
                                    .filter(Role::isOfOffice)
                                    .map(Enum::name)
                                    .collect(Collectors.joining(",")))
                    .getResultList()
                    .forEach(one -> {
                        Object[] row = (Object[]) one;
                        readers.put(
                                new AccountName((String) row[0]),
                                new Reader((String) row[1], (Boolean) row[2], (Boolean) row[3]));
                    });
        }
        return readers;
    }
}
