/** What the web of every module has in common: errors, conditions and receipts of a request. */
@NullMarked
package org.waymark.monitoring.web;

import org.jspecify.annotations.NullMarked;
