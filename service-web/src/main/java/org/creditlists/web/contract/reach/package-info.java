/** Which codes of problems an operation can give: found in the classes that its method reaches. */
@NullMarked
package org.creditlists.web.contract.reach;

import org.jspecify.annotations.NullMarked;
