/**
 * Công khai: what the public may learn of whom the province has honoured. Keeps for each of them one page with a code nobody guesses, and
 * says of him what {@code config/disclosure.yaml} allows, no more; it knows no dossier, and no personal number is ever handed to it.
 */
@NullMarked
package vn.bieuduong.disclosure;

import org.jspecify.annotations.NullMarked;
