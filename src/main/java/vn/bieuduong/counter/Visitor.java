package vn.bieuduong.counter;

import java.util.List;
import vn.bieuduong.dossier.filing.Submitter;
import vn.bieuduong.platform.id.AccountName;

/**
 * Người đến nộp: somebody the desk has found by what he showed.
 *
 * @param account under which his dossier will be kept
 * @param forWhom whom he may file for: himself, units, people he represents
 */
public record Visitor(AccountName account, String name, List<Submitter> forWhom) {}
