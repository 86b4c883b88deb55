/** What changed in laws, procedures and institutions, and what led to it. */
@NullMarked
package org.waymark.monitoring.policyoutcome;

import org.jspecify.annotations.NullMarked;
