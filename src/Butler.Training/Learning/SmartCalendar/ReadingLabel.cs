namespace Butler.Training.Learning.SmartCalendar;

/// <summary>Names a reading by what it takes the sentences to say, and by what it takes to bind.</summary>
internal static class ReadingLabel
{
    /// <summary>The name, such as <c>not_before+wishes_bind</c>.</summary>
    public static string Of(SeenRequest seen, ProblemReading reading)
    {
        var senses = reading.Senses.Select((sense, limit) => seen.Limits[limit].Senses[sense] switch
        {
            LimitSense.NotBefore => "not_before",
            LimitSense.NotAfter => "not_after",
            LimitSense.NotThatDay => "not_that_day",
            _ => "unheeded",
        });
        var stance = reading.Stance switch { Stance.WishesBind => "wishes_bind", Stance.DeadlineOpen => "deadline_open", _ => "as_shown" };
        return string.Join('+', senses.Append(stance));
    }
}
