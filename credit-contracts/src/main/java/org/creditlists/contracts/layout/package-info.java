/**
 * Forms in which authorities keep and publish lists, as data: under which names columns stand, what they mean, and what
 * is the same in every line. A layout is a policy edition; what reads a list asks it once for each file.
 */
@NullMarked
package org.creditlists.contracts.layout;

import org.jspecify.annotations.NullMarked;
