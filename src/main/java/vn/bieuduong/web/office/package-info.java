/** Pages of the office: the queues, and the dossier with the form of its current step. */
@NullMarked
package vn.bieuduong.web.office;

import org.jspecify.annotations.NullMarked;
