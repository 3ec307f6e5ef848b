/** Tests that provoke what the doctor finds. */
@NullMarked
package org.creditlists.local.doctor;

import org.jspecify.annotations.NullMarked;
