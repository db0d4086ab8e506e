/**
 * Ai được báo tin gì: hears facts of the whole life of a dossier and of an account, and writes to the outbox who is told what of
 * them, in the same transaction. The texts are the office's own, in {@code config/messages}.
 */
@NullMarked
package vn.bieuduong.informing;

import org.jspecify.annotations.NullMarked;
