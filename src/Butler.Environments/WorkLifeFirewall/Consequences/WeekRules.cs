namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>The rules that hold whatever the event: <c>rules.json</c>. All numbers are thousandths.</summary>
public sealed record WeekRules
{
    /// <summary>The levels on Monday morning.</summary>
    public required IReadOnlyDictionary<string, int> Start { get; init; }

    /// <summary>What a day and its night do.</summary>
    public required NightRules Night { get; init; }

    /// <summary>What Friday takes of the energy before it is read.</summary>
    public required int Friday { get; init; }

    /// <summary>The energy at which the week ends.</summary>
    public required int Collapse { get; init; }

    /// <summary>Having been below this energy halves the energy component.</summary>
    public required int ExhaustedBelow { get; init; }

    /// <summary>The sprint from which on a date can be kept.</summary>
    public required int OnTrack { get; init; }

    /// <summary>What asking for a second favour costs.</summary>
    public required SecondFavourRules SecondFavour { get; init; }

    /// <summary>What passing matters up costs.</summary>
    public required EscalationRules Escalation { get; init; }

    /// <summary>What each no that matters is worth.</summary>
    public required IReadOnlyDictionary<string, CreditRules> Credits { get; init; }

    /// <summary>What a leak takes of the boundary component.</summary>
    public required int Leak { get; init; }

    /// <summary>What a needless no takes of it.</summary>
    public required int Needless { get; init; }

    /// <summary>When the manager grants requests less easily.</summary>
    public required WaryManagerRules WaryManager { get; init; }

    /// <summary>The most that a message which nobody understands counts for, 0 to 1,000.</summary>
    public required int UnclearQuality { get; init; }

    /// <summary>What bluntness costs.</summary>
    public required BluntRules Blunt { get; init; }
}
