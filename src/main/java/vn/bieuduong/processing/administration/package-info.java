/**
 * Quản trị quy trình: process versions, migration, rehearsal, incidents; for administrators alone, each act with its
 * reason.
 */
@NullMarked
package vn.bieuduong.processing.administration;

import org.jspecify.annotations.NullMarked;
