/** Who may do and see what: accounts, roles, scopes, API tokens and the way in. */
@NullMarked
package org.waymark.monitoring.access;

import org.jspecify.annotations.NullMarked;
