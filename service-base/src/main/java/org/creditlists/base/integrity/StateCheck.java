package org.creditlists.base.integrity;

import java.util.List;
import org.creditlists.signedlog.LogFault;

/** Looks, every day, whether state that is no log is what its digest says. */
public interface StateCheck {

    String name();

    /** What is wrong, nothing personal; empty when it is as it should be. */
    List<LogFault> faults();
}
