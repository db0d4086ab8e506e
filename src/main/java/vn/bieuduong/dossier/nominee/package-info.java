/**
 * Danh sách đối tượng: the nominees of a draft as one list: taken from a file or from what was pasted, all or none, held against
 * itself, the dossier and the unit's other open dossiers; given out again.
 */
@NullMarked
package vn.bieuduong.dossier.nominee;

import org.jspecify.annotations.NullMarked;
