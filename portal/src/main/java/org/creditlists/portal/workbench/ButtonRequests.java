package org.creditlists.portal.workbench;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.creditlists.portal.client.Owner;

/** Sends the request of a button to the service that owns the matter. */
@Singleton
class ButtonRequests {

    private final DesignationButtons designation;
    private final IncentiveButtons incentive;
    private final ObjectionButtons objection;
    private final RestorationButtons restoration;
    private final SharingButtons sharing;

    ButtonRequests(
            DesignationButtons designation,
            IncentiveButtons incentive,
            ObjectionButtons objection,
            RestorationButtons restoration,
            SharingButtons sharing) {
        this.designation = designation;
        this.incentive = incentive;
        this.objection = objection;
        this.restoration = restoration;
        this.sharing = sharing;
    }

    /**
     * @param evidence files that were stored before
     * @throws NumberFormatException when a number of the form is none
     */
    void send(FormState form, List<UUID> evidence) {
        switch (form.button().owner()) {
            case DESIGNATION -> designation.send(form);
            case INCENTIVE -> incentive.send(form);
            case OBJECTION -> objection.send(form, evidence);
            case RESTORATION -> restoration.send(form, evidence);
            case SHARING -> sharing.send(form);
        }
    }

    /** Deletes a file that was stored for nothing. */
    void delete(Owner owner, UUID file) {
        switch (owner) {
            case OBJECTION -> objection.delete(file);
            case RESTORATION -> restoration.delete(file);
            case DESIGNATION, INCENTIVE, SHARING -> throw new IllegalArgumentException(owner.name());
        }
    }
}
