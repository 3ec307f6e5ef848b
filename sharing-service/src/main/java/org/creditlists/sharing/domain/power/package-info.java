/** Who may ask about what (S3): powers by category and rank, and special applications for what lies outside. */
@NullMarked
package org.creditlists.sharing.domain.power;

import org.jspecify.annotations.NullMarked;
