package org.creditlists.contracts.decision;

/**
 * The rules of one kind of case as two functions without clock, random number or I/O: the command carries them.
 *
 * @param <C> commands
 * @param <S> state, as far as the rules ask for it
 * @param <E> events
 */
public interface Decider<C, S, E> {

    S initial();

    Decision<E> decide(C command, S state);

    S evolve(S state, E event);
}
