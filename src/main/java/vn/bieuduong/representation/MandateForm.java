package vn.bieuduong.representation;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Giấy uỷ quyền như người dùng khai.
 *
 * @param account the sign-in name of the other, who represents or is represented; "" where he has none
 * @param fullName his full name: both must be his
 * @param person who is represented, where he has no account
 * @param scope the procedure it is for; "" for all
 * @param paper the paper, when one is brought; whoever brings it closes it
 */
public record MandateForm(
        String account,
        String fullName,
        Optional<RepresentedPerson> person,
        String scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Optional<Brought> paper) {

    /** The same, of somebody who has no account. */
    public MandateForm of(RepresentedPerson one) {
        return new MandateForm("", one.name(), Optional.of(one), scope, from, to, paper);
    }

    /** A file as it was sent. */
    public record Brought(String name, InputStream content) {}
}
