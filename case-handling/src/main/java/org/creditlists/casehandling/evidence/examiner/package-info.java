/** A process of its own that looks at one file and writes the copy that is kept: it knows the JDK and PDFBox alone. */
@NullMarked
package org.creditlists.casehandling.evidence.examiner;

import org.jspecify.annotations.NullMarked;
