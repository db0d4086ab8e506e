/** Pages on which a dossier is handed over: asked for, accepted, and decided on by the desk. */
@NullMarked
package vn.bieuduong.web.transfer;

import org.jspecify.annotations.NullMarked;
