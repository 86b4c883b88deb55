/** What the endpoints of all kinds of records do alike: check reach, record once, list by page. */
@NullMarked
package org.waymark.dashboard.records;

import org.jspecify.annotations.NullMarked;
