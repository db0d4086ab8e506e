package vn.bieuduong.document.words;

import java.util.List;

/** Lời của văn bản xin lỗi và gia hạn: with what authority it is signed. */
public record ApologyExtensionWords(String authority, String signerTitle, List<String> recipients) {

    /** What they are filled with: whether the chairman signs, else the role of who signs for him. */
    public record Values(boolean chair, String role) implements Filling<ApologyExtensionWords> {}
}
