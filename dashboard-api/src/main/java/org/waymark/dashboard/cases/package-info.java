/**
 * {@code /api/support-cases} and {@code /api/referrals}: work with single children, for those who
 * do it.
 */
@NullMarked
package org.waymark.dashboard.cases;

import org.jspecify.annotations.NullMarked;
