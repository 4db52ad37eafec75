using Butler.Environments.WorkLifeFirewall.Reading.Words;

namespace Butler.Environments.WorkLifeFirewall.Reading.Clauses;

/// <summary>One statement of a message: who does or does not do what.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Sentence">Which sentence it is part of, from 0.</param>
/// <param name="Link">How it hangs on what went before: a set of <see cref="Built"/> concepts.</param>
internal sealed record Clause(int Start, int End, int Sentence, ConceptSet Link)
{
    /// <summary>What it speaks of, and how it is built.</summary>
    public ConceptSet Said { get; set; }

    /// <summary>What it denies.</summary>
    public ConceptSet Denied { get; set; }
}
