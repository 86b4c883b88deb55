/** REST API, web pages and exports for staff and coordinators. */
@NullMarked
package org.waymark.dashboard;

import org.jspecify.annotations.NullMarked;
