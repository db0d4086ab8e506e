package vn.bieuduong.issuing;

import java.util.List;
import vn.bieuduong.document.Rendered;
import vn.bieuduong.platform.StoredFile;

/**
 * Bản chờ ký: the file of a paper under the code it will be issued with, as it was made for its signer or as he has
 * signed it.
 *
 * @param places where on it signature and seal belong, as {@link Issuing#prepare} has found them
 */
public record PreparedCopy(VerificationCode code, StoredFile file, String places) {

    static PreparedCopy of(VerificationCode code, StoredFile file, List<Rendered.Place> places) {
        return new PreparedCopy(code, file, PaperJson.of(places));
    }

    List<Rendered.Place> room() {
        return PaperJson.list(places, Rendered.Place.class);
    }
}
