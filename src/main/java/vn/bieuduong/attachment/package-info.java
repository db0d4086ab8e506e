/**
 * Tệp đính kèm: receives, checks and keeps applicants' files. Announces nothing; whoever attached a file asks for its
 * state. Files are read in separate processes (inspection workers): nothing of an applicant's file is parsed in the web process.
 */
@NullMarked
package vn.bieuduong.attachment;

import org.jspecify.annotations.NullMarked;
