/** Looking after accounts, API tokens and keys, and reading the audit trail; no case content. */
@NullMarked
package org.waymark.dashboard.accounts;

import org.jspecify.annotations.NullMarked;
