/**
 * Sessions of the workbench and the drafts of their forms, in the portal's database. Nothing of them is readable there.
 */
@NullMarked
package org.creditlists.portal.workbench.session;

import org.jspecify.annotations.NullMarked;
