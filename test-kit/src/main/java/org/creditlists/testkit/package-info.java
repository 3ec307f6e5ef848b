/** What the tests of every service need: real PostgreSQL and Kafka, tokens, architecture rules, decision matrices. */
@NullMarked
package org.creditlists.testkit;

import org.jspecify.annotations.NullMarked;
