/**
 * Chữ ký số: judges the signatures of documents that come in and seals the portal's own. Plain Java without CDI; EU DSS
 * and Bouncy Castle stay inside. Announces and observes nothing.
 *
 * <p>A report stands on three axes that are never mixed: integrity (unchanged since signing), who (chain, revocation,
 * algorithm, time) and match (the signer's number against the one expected). What cannot be decided is never shown as valid.
 */
@NullMarked
package vn.bieuduong.signature;

import org.jspecify.annotations.NullMarked;
