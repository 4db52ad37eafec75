namespace Butler.Training.Learning;

/// <summary>One choice that was made.</summary>
/// <param name="Candidates">What there was to choose from.</param>
/// <param name="Chosen">The place of the one that was taken.</param>
/// <param name="Probability">How likely it was when it was taken.</param>
/// <param name="Step">The step of the episode that it led to, from 0; several decisions may lead to one.</param>
public sealed record Decision(IReadOnlyList<Candidate> Candidates, int Chosen, float Probability, int Step);
