/** A referral to a service: what would be told to whom, the consent to it, and what came of it. */
@NullMarked
package org.waymark.monitoring.referral;

import org.jspecify.annotations.NullMarked;
