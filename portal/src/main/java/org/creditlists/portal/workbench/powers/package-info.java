/** Special applications for inquiries outside one's powers. Another person of the organisation decides. */
@NullMarked
package org.creditlists.portal.workbench.powers;

import org.jspecify.annotations.NullMarked;
