/**
 * Tra cứu: what everybody may ask without an account: where a dossier stands, whether a paper is genuine, the
 * checkpoint of the trail.
 */
@NullMarked
package vn.bieuduong.web.lookup;

import org.jspecify.annotations.NullMarked;
