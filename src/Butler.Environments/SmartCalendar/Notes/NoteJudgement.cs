namespace Butler.Environments.SmartCalendar.Notes;

/// <summary>What a note is worth.</summary>
/// <param name="IsShort">Whether it is short.</param>
/// <param name="IsTrue">Whether nothing in it is wrong.</param>
/// <param name="ShareTold">The share of the participants who are named and told their own time.</param>
public sealed record NoteJudgement(bool IsShort, bool IsTrue, double ShareTold)
{
    /// <summary>0 to 1; nothing for a note that is long or wrong.</summary>
    public double Value => IsShort && IsTrue ? ShareTold : 0;
}
