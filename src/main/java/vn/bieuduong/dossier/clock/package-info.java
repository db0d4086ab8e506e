/** Thời hạn: what the clock of a dossier says, and the one extension it may be given; the dossier keeps the ledger. */
@NullMarked
package vn.bieuduong.dossier.clock;

import org.jspecify.annotations.NullMarked;
