/** {@code /api/helpline-contacts}: what the help line may tell about itself, in coded facts. */
@NullMarked
package org.waymark.dashboard.helpline;

import org.jspecify.annotations.NullMarked;
