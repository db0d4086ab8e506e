/**
 * The catalogue: what can be asked for, by whom, with which papers, within what time, decided by whom, by which process.
 *
 * <p>Announces nothing and observes nothing. Procedures are edited in {@code config/procedures}; each change of a file's
 * content becomes a new version at the next start, versions never change, and a dossier keeps the one it was filed under.
 */
@NullMarked
package vn.bieuduong.procedure;

import org.jspecify.annotations.NullMarked;
