/** Dùng lại giấy đã có: papers of earlier dossiers and decisions of the portal's own, attached to a draft by one press. */
@NullMarked
package vn.bieuduong.web.reuse;

import org.jspecify.annotations.NullMarked;
