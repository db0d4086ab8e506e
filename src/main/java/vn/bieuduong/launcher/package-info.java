/**
 * Khởi động: the process outside the building that checks the configuration, starts the database and then the server,
 * and stops both. It is not part of the WAR; nothing imports it but tests.
 */
@NullMarked
package vn.bieuduong.launcher;

import org.jspecify.annotations.NullMarked;
