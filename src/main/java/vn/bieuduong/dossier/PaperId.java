package vn.bieuduong.dossier;

import java.util.UUID;

/** Mã nội bộ của giấy tờ: names one paper of a dossier, whatever file is behind it. */
public record PaperId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
