package vn.bieuduong.composing;

import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.id.AccountName;

/**
 * Người có thể ký: somebody who may sign a paper, as the roster, the list of nominees or his account has him.
 *
 * @param personalId "" where it is not known
 * @param signatory the line of the roster he stands on; "" where none is asked for
 * @param account he has in the portal, if he has one
 */
public record Candidate(
        SignsAs as,
        String name,
        String title,
        String personalId,
        String signatory,
        @Nullable AccountName account) {}
