namespace Butler.Environments.Language.Times.Lexing;

/// <summary>A frequency that one word names: "daily", "quarterly".</summary>
internal enum Often
{
    None,
    Hourly,
    Daily,
    Weekly,
    Fortnightly,
    Monthly,
    BiMonthly,
    Quarterly,
    HalfYearly,
    Yearly,
    BiYearly,
}
