/**
 * What all registers of records have alike: a row for each record, found by id and listed by page.
 */
@NullMarked
package org.waymark.monitoring.register;

import org.jspecify.annotations.NullMarked;
