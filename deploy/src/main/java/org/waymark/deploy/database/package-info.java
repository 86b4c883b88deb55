/**
 * The embedded PostgreSQL of the example mode: kept between runs, durable, reachable from this
 * machine only.
 */
@NullMarked
package org.waymark.deploy.database;

import org.jspecify.annotations.NullMarked;
