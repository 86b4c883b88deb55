/** Reads records from spreadsheets, and writes them to spreadsheets in the same form. */
@NullMarked
package org.waymark.dashboard.imports;

import org.jspecify.annotations.NullMarked;
