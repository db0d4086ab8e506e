package vn.bieuduong.dossier;

import java.util.UUID;

/** Mã nội bộ của đối tượng: names one nominee of a dossier. */
public record NomineeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
