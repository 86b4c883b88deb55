/** PostgreSQL's {@code COPY}, the fastest way into a table. */
@NullMarked
package org.waymark.monitoring.copy;

import org.jspecify.annotations.NullMarked;
