/**
 * Tiếp nhận hồ sơ giấy: the desk meets somebody who came with papers, writes and files his dossier for him, keeps his originals and gives them
 * back against signature. Announces and observes no facts; what it files goes the way every dossier goes.
 */
@NullMarked
package vn.bieuduong.counter;

import org.jspecify.annotations.NullMarked;
